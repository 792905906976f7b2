import Link from "next/link";

export const metadata = { title: "Long run Sunday" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <p>
          <Link href="/">Long run Sunday</Link>
        </p>
        {children}
      </body>
    </html>
  );
}
