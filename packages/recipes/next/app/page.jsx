import Link from "next/link";

export default function Page() {
  return (
    <p>
      <Link href="/my-knee">My knee and I</Link>
    </p>
  );
}
