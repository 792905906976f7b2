// The plan of an outcome: what matters now, every block folded, and when to be seen.

import { Block, summaryId } from "./block.jsx";
import { Button } from "./button.jsx";
import { Marker } from "./options.jsx";
import { ui, blocks as words } from "./words.js";

const ORIGINS = ["coach", "evidence", "ours"];
const URGENCIES = { today: ui.seenToday, "this-week": ui.seenThisWeek, "in-time": ui.seenInTime };
const SHORT_LIST = 3;

/** At most three things to do now, each a link to its block. */
export function ShortList({ first, plan }) {
  const isShown = (id) => plan.some(({ block, caution }) => block.id === id && !caution);
  return (
    <section class="first" part="first">
      <h3 class="section">{ui.first}</h3>
      <ol role="list">
        {first
          .filter(isShown)
          .slice(0, SHORT_LIST)
          .map((id, index) => (
            <li key={id}>
              <a data-action="go" href={`#${summaryId(id)}`}>
                <span>
                  <Marker number={index + 1} />
                  {words[id].gist}
                </span>
              </a>
            </li>
          ))}
      </ol>
    </section>
  );
}

/** What the marks on the blocks mean. */
function Legend() {
  return (
    <ul class="legend" part="legend" role="list">
      {ORIGINS.map((origin) => (
        <li key={origin} class={origin} part="origin">
          {ui[origin]}
        </li>
      ))}
    </ul>
  );
}

/** Every block that folds. A plan has a heading, and says what the marks on its blocks mean. */
export function Plan({ planned, plan }) {
  return (
    <div class="plan" part="plan">
      <div class="row">
        {planned && <h3 class="section">{ui.plan}</h3>}
        <Button look="link" action="open-all">
          {ui.openAll}
        </Button>
      </div>
      {planned && <Legend />}
      <div class="folds">
        {plan.map((one) => (
          <Block key={one.block.id} inPlan={planned} {...one} />
        ))}
      </div>
    </div>
  );
}

/** When to be seen: never folded, in groups by how soon. */
export function WhenToBeSeen({ block, items }) {
  const { title, items: signs } = words[block.id];
  return (
    <section class="worsening" part="block" data-block={block.id}>
      <h3 class="section">{title}</h3>
      {Object.entries(URGENCIES).map(([urgency, heading]) => {
        const group = items.filter((item) => item.urgency === urgency);
        if (!group.length) return null;
        return (
          <>
            <h4 class="subtitle">{heading}</h4>
            <ul>
              {group.map((item) => (
                <li key={item.id}>{signs[item.id]}</li>
              ))}
            </ul>
          </>
        );
      })}
    </section>
  );
}
