// What research says about a block, folded away.

import { sources as allSources } from "../../content/it-band.json";
import { byId } from "./walk.js";
import { blocks, sources, ui } from "./words.js";

function Source({ source }) {
  const { link } = byId(allSources, source);
  if (!link) return <span>{sources[source]}</span>;
  return (
    <a target="_blank" href={link} rel="noopener noreferrer">
      <span>
        {sources[source]}
        <span class="address"> {link}</span>
        <span class="hidden"> {ui.newTab}</span>
      </span>
    </a>
  );
}

function Sources({ list }) {
  return (
    <>
      <p class="label">{ui.sources}</p>
      <ul class="sources">
        {list.map((source) => (
          <li key={source}>
            <Source source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function Evidence({ block }) {
  const { title, evidence } = blocks[block.id];
  if (!evidence) return null;
  return (
    <details part="evidence" data-evidence={block.id} data-fold={`${block.id}-evidence`}>
      <summary>
        <span>
          {ui.research}
          <span class="hidden"> {title}</span>
        </span>
      </summary>
      <p>{evidence}</p>
      {block.sources && <Sources list={block.sources} />}
    </details>
  );
}
