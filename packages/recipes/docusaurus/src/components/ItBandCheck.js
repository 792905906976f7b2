import Head from "@docusaurus/Head";
import useBaseUrl from "@docusaurus/useBaseUrl";

export default function ItBandCheck() {
  const script = useBaseUrl("/it-band-check/it-band-check-%VERSION%.js");
  const advice = useBaseUrl("/it-band-check/advice.html");
  return (
    <>
      <Head>
        <script type="module" async src={script} integrity="%INTEGRITY%" />
      </Head>
      <it-band-check>
        <a href={advice} target="_self">
          Read the questions and the advice as one page
        </a>
      </it-band-check>
    </>
  );
}
