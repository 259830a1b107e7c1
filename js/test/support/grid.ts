/** What stands above a grid's column. */
export const HEAD = {
  variant: "free",
  cells: 3,
  runs: 2,
  passed: 1,
  share: 0.5,
  low: 0.1,
  high: 0.9,
  median_seconds: 1.5,
  tokens_per_passed: null,
  money_per_passed: null,
  objects_most: null,
};
