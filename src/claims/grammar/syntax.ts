import type { Day } from "../../series/day.ts";

/** Where a node stands in the text the user typed: UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Suffix = "%" | "bp" | "x";
export type Relation = "<" | "<=" | ">" | ">=";
export type LengthUnit = "d" | "cd" | "w" | "mo" | "y";

/** A stretch of the calendar written as one word: 2025, 2025H2, 2025Q2, 2025-04, 2025-W15 or a day. `last` is inclusive. */
export interface Period {
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
  readonly isDay: boolean;
}

export interface Length {
  readonly count: number;
  readonly unit: LengthUnit;
}

/** What a claim is made of. Every node knows its stretch of text. */
export type Node =
  | NumberNode
  | { readonly type: "quantile"; readonly level: number; readonly at: Stretch }
  | { readonly type: "period"; readonly period: Period; readonly at: Stretch }
  | { readonly type: "ago"; readonly length: Length; readonly at: Stretch }
  | NameNode
  | ListNode
  | CallNode
  | { readonly type: "negate"; readonly operand: Node; readonly at: Stretch }
  | BinaryNode
  | CompareNode
  | BetweenNode
  | { readonly type: "and" | "or"; readonly parts: readonly Node[]; readonly at: Stretch }
  | { readonly type: "not"; readonly operand: Node; readonly at: Stretch }
  | { readonly type: "at"; readonly operand: Node; readonly day: Day; readonly at: Stretch }
  | { readonly type: "for"; readonly operand: Node; readonly sessions: number; readonly at: Stretch };

export interface NumberNode {
  readonly type: "number";
  readonly value: number;
  readonly suffix: Suffix | null;
  /** as typed, without the suffix: 2025 may turn out to be a year */
  readonly text: string;
  readonly at: Stretch;
}

export interface NameNode {
  readonly type: "name";
  readonly name: string;
  readonly quoted: boolean;
  readonly field: string | null;
  readonly at: Stretch;
}

/** `identity` tells whether two lists are the same list: the name it was given in `let`, or its text. */
export interface ListNode {
  readonly type: "list";
  readonly identity: string;
  readonly members: readonly Node[];
  readonly at: Stretch;
}

export interface CallNode {
  readonly type: "call";
  readonly name: string;
  readonly nameAt: Stretch;
  /** by position: what the function is about, in the order of its signature */
  readonly inputs: readonly Input[];
  readonly span: SpanNode | null;
  readonly given: Node | null;
  readonly options: ReadonlyMap<string, OptionValue>;
  readonly at: Stretch;
}

export type Input = Node | { readonly type: "rows"; readonly rows: number; readonly at: Stretch };

/** The value of `key=value`: a bare word or an expression. */
export type OptionValue =
  | { readonly type: "word"; readonly word: string; readonly at: Stretch }
  | { readonly type: "node"; readonly node: Node; readonly at: Stretch };

export interface BinaryNode {
  readonly type: "binary";
  readonly operator: "+" | "-" | "*" | "/";
  readonly left: Node;
  readonly right: Node;
  readonly at: Stretch;
}

export interface CompareNode {
  readonly type: "compare";
  readonly relation: Relation;
  readonly left: Node;
  readonly right: Node;
  readonly at: Stretch;
}

export interface BetweenNode {
  readonly type: "between";
  readonly value: Node;
  readonly low: Node;
  readonly high: Node;
  readonly at: Stretch;
}

/** Which days a measure looks at; resolved against a panel by evaluate/rows.ts. */
export type SpanNode =
  | { readonly type: "length"; readonly length: Length; readonly at: Stretch }
  | {
      readonly type: "beside";
      readonly length: Length;
      readonly side: "before" | "after";
      readonly of: SpanNode;
      readonly at: Stretch;
    }
  | { readonly type: "within"; readonly period: Period; readonly at: Stretch }
  | { readonly type: "range"; readonly from: Period | null; readonly to: Period | null; readonly at: Stretch }
  | { readonly type: "all"; readonly at: Stretch }
  | { readonly type: "ytd"; readonly at: Stretch }
  | { readonly type: "named"; readonly name: string; readonly at: Stretch };
