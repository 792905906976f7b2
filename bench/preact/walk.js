// From answers to the path, and from the path to the plan. An answer is a list of ids of options, by the id of its
// question.

import { blocks, outcomes, questions, redFlags, start } from "../../content/it-band.json";

const COMPARE = {
  exists: () => true,
  "=": (given, wanted) => given === wanted,
  "!=": (given, wanted) => given !== wanted,
  ">": (given, wanted) => given > wanted,
  "<": (given, wanted) => given < wanted,
  ">=": (given, wanted) => given >= wanted,
  "<=": (given, wanted) => given <= wanted,
};
const SEVERITY = ["self-care", "soon", "urgent"];

export const byId = (list, id) => list.find((one) => one.id === id);

/** What decides between conditions: one that is `wanted`, or all being the opposite; `undefined` where that is open. */
function combine(results, wanted) {
  if (results.includes(wanted)) return wanted;
  return results.includes(undefined) ? undefined : !wanted;
}

/** Whether a condition holds; `undefined` where that depends on answers to `open`, the ids of questions to come. */
function evaluate(when, given, open) {
  if (when.all)
    return combine(
      when.all.map((one) => evaluate(one, given, open)),
      false,
    );
  if (when.any)
    return combine(
      when.any.map((one) => evaluate(one, given, open)),
      true,
    );
  if (when.not) {
    const result = evaluate(when.not, given, open);
    return result === undefined ? undefined : !result;
  }
  if (!given[when.question] && open.includes(when.question)) return undefined;
  return (given[when.question] ?? []).some((option) => matches(when, option));
}

/** Whether an option given satisfies a comparison. */
function matches(when, option) {
  const value = typeof when.answer === "number" ? Number(option) : option;
  return COMPARE[when.operator](value, when.answer);
}

export const holds = (when, given) => !when || evaluate(when, given, []);

/** The questions on the path of the answers, and the id of the outcome it ends in, if it does. */
export function walk(all) {
  const path = [];
  const given = {};
  let goto = { question: start };
  while (goto.question) {
    const question = byId(questions, goto.question);
    path.push(question);
    if (!all[question.id]?.length) break;
    given[question.id] = all[question.id];
    const flags = redFlags.filter((flag) => holds(flag.when, given));
    flags.sort((one, other) => SEVERITY.indexOf(other.level) - SEVERITY.indexOf(one.level));
    goto = flags[0] ?? (question.next ?? []).find((rule) => holds(rule.when, given))?.goto ?? question.otherwise;
  }
  return { path, given, outcome: goto.outcome };
}

/** The most questions still to come, that of the id counted. */
export function remaining(id, given) {
  const open = questions.slice(questions.indexOf(byId(questions, id))).map((question) => question.id);
  const longest = {};
  // Rules only lead to later questions.
  for (const id of open.toReversed()) {
    const question = byId(questions, id);
    let length = 0;
    for (const { when, goto } of [...(question.next ?? []), { goto: question.otherwise }]) {
      const result = when ? evaluate(when, given, open) : true;
      if (result !== false) length = Math.max(length, longest[goto.question] ?? 0);
      if (result) break;
    }
    longest[id] = length + 1;
  }
  return longest[id];
}

/** The blocks of an outcome, each with the items that apply, or with the caution that withholds it and why. */
export function plan(outcome, given) {
  const shown = byId(outcomes, outcome)
    .blocks.map((id) => byId(blocks, id))
    .filter((block) => holds(block.when, given));
  return shown.map((block) => {
    const caution = (block.unless ?? []).find((one) => holds(one.when, given));
    if (caution) return { block, caution: caution.id, because: reasons(caution.when, given) };
    return { block, items: (block.items ?? []).filter((item) => holds(item.when, given)) };
  });
}

/** The comparisons in a condition. */
function comparisons(when) {
  const inside = when.all ?? when.any ?? (when.not && [when.not]);
  return inside ? inside.flatMap(comparisons) : [when];
}

/** The answers that make a condition hold, in the order in which they were asked for. */
function reasons(when, given) {
  const all = comparisons(when);
  const isReason = (question, option) => all.some((one) => one.question === question && matches(one, option));
  return Object.entries(given).flatMap(([question, options]) =>
    options.filter((option) => isReason(question, option)).map((option) => ({ question, option })),
  );
}
