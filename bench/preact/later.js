// What only later screens and paper need.

export { default as plan } from "../../www/styles/plan.css";
export { default as print } from "../../www/styles/print.css";
