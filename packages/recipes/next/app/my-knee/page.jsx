import { ItBandCheck } from "../ItBandCheck.jsx";

export default function Page() {
  return (
    <article>
      <h1>My knee and I</h1>
      <p>It began on the long downhill.</p>
      <ItBandCheck />
      <p>Tell me how yours went.</p>
    </article>
  );
}
