import { useEffect, useState } from "react";
import { Post } from "./Post.jsx";

export function App() {
  const [place, setPlace] = useState(location.hash);
  useEffect(() => {
    const follow = () => setPlace(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return (
    <>
      <p>
        <a href="#/">My knee and I</a> <a href="#/about">About me</a>
      </p>
      {place === "#/about" ? <p>I run on Sundays.</p> : <Post />}
    </>
  );
}
