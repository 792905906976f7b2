// A block of a plan, folded, shown or withheld. No page gives an emergency number, so no block has a link that calls it.

import { Evidence } from "./evidence.jsx";
import { MassageGuide } from "./massage_guide.jsx";
import { PaceBuilder } from "./pace_builder.jsx";
import { Schedule } from "./schedule.jsx";
import { blocks, id, label, questions, ui } from "./words.js";

const LISTS = { steps: "ol", do: "ul", dont: "ul" };

/** The id by which the short list finds a block. */
export const summaryId = (block) => id("block", block);

/** A block. In a plan its heading is one level below the plan's. */
export function Block({ inPlan, block, items, caution, because }) {
  const words = blocks[block.id];
  const Heading = inPlan ? "h4" : "h3";
  const summary = (
    <summary id={summaryId(block.id)}>
      <Heading class="subtitle">{words.title}</Heading>
      <span class="gist">{caution ? ui.withheld : words.gist}</span>
      {!caution && <span class="hidden"> {ui[block.origin]}</span>}
    </summary>
  );
  if (caution) {
    return (
      <details class="block withheld" part="block withheld" data-fold={block.id} data-block={block.id} data-withheld="">
        {summary}
        <p>{words.withheld[caution]}</p>
        <p class="label">{ui.because}</p>
        <ul>
          {because.map(({ question, option }) => (
            <li key={question + option}>
              {questions[question].name}: {label(question, option)}
            </li>
          ))}
        </ul>
      </details>
    );
  }
  return (
    <details class={`block ${block.kind} ${block.origin}`} part="block" data-fold={block.id} data-block={block.id}>
      {summary}
      {words.lead && <p>{words.lead}</p>}
      {block.tool === "schedule" && <Schedule block={block} items={items} />}
      <Items block={block} items={items} />
      {block.tool === "intervals" && <PaceBuilder />}
      {block.tool === "timer" && <MassageGuide />}
      <Evidence block={block} />
    </details>
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
