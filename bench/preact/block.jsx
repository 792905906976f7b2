// A block of a plan, shown or withheld. No page gives an emergency number, so no block has a link that calls it.

import { sources as allSources } from "../../content/it-band.json";
import { MassageGuide } from "./massage_guide.jsx";
import { PaceBuilder } from "./pace_builder.jsx";
import { Schedule } from "./schedule.jsx";
import { byId } from "./walk.js";
import { blocks, id, label, questions, sources, ui } from "./words.js";

const LISTS = { steps: "ol", do: "ul", dont: "ul", worsening: "ul" };
const ORIGINS = { coach: ui.coach, evidence: ui.evidence, ours: ui.ours };

/** A link to each block of a plan. */
export function Contents({ plan }) {
  return (
    <ul class="contents" part="contents">
      {plan.map(({ block, caution }) => (
        <li key={block.id}>
          <a data-action="go" href={`#${id("block", block.id)}`}>
            {blocks[block.id].title}
          </a>
          {caution && ` (${ui.withheld})`}
        </li>
      ))}
    </ul>
  );
}

/** The items in the form that fits the kind of block, without those that a schedule shows by day. */
function Items({ block, items }) {
  const shown = items.filter((item) => !item.days);
  if (!shown.length) return null;
  const List = LISTS[block.kind];
  const Item = List ? "li" : "p";
  const list = shown.map((item) => <Item key={item.id}>{blocks[block.id].items[item.id]}</Item>);
  return List ? <List>{list}</List> : list;
}

function Source({ source }) {
  const { link } = byId(allSources, source);
  if (!link) return sources[source];
  return (
    <a target="_blank" href={link} rel="noopener noreferrer">
      {sources[source]}
      <span class="address"> {link}</span>
      <span class="hidden"> {ui.newTab}</span>
    </a>
  );
}

/** What research says about a block, folded away. */
function Evidence({ block }) {
  const { evidence } = blocks[block.id];
  if (!evidence) return null;
  return (
    <details part="evidence" data-evidence={block.id}>
      <summary>{ui.research}</summary>
      <p>{evidence}</p>
      {block.sources && <p class="label">{ui.sources}</p>}
      {block.sources && (
        <ul class="sources">
          {block.sources.map((source) => (
            <li key={source}>
              <Source source={source} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** One block. In a plan its heading is one level below the plan's. */
export function Block({ inPlan, block, items, caution, because }) {
  const words = blocks[block.id];
  const Heading = inPlan ? "h4" : "h3";
  const title = (
    <Heading class="subtitle" tabindex="-1" id={id("block", block.id)}>
      {words.title}
    </Heading>
  );
  if (caution) {
    return (
      <section class="block withheld" part="block withheld" data-block={block.id} data-withheld="">
        {title}
        <p class="mark" part="origin">
          {ui.withheld}
        </p>
        <p>{words.withheld[caution]}</p>
        <p class="label">{ui.because}</p>
        <ul>
          {because.map(({ question, option }) => (
            <li key={question + option}>
              {questions[question].name}: {label(question, option)}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section class={`block ${block.kind}`} part="block" data-block={block.id}>
      {title}
      {inPlan && (
        <p class={`mark ${block.origin}`} part="origin">
          {ORIGINS[block.origin]}
        </p>
      )}
      {words.lead && <p>{words.lead}</p>}
      {block.tool === "schedule" && <Schedule block={block} items={items} />}
      <Items block={block} items={items} />
      {block.tool === "intervals" && <PaceBuilder />}
      {block.tool === "timer" && <MassageGuide />}
      <Evidence block={block} />
    </section>
  );
}
