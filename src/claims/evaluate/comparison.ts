import type { Finding } from "../../measures/finding.ts";
import type { Node } from "../grammar/syntax.ts";
import { findingOf } from "./finding.ts";
import type { Quantity } from "./quantity.ts";
import type { Situation } from "./situation.ts";
import { evaluate } from "./values.ts";

/** What stands in one comparison, each worked out once: a literal asks for the unit of the other side, and two bounds for the value between them. */
export class Comparison {
  private readonly values = new Map<Node, Quantity>();
  private readonly findings = new Map<Node, Finding>();

  constructor(readonly situation: Situation) {}

  value(node: Node): Quantity {
    const value = this.values.get(node) ?? evaluate(node, this.situation);
    this.values.set(node, value);
    return value;
  }

  finding(node: Node): Finding {
    const finding = this.findings.get(node) ?? findingOf(node, this.value(node), this.situation);
    this.findings.set(node, finding);
    return finding;
  }
}
