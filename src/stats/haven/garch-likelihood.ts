import type { Slope } from "./quasi-newton.ts";

/**
 * Log likelihood of y = X b + e, e ~ N(0, h_t), h_t = omega + alpha e_t-1^2 + beta h_t-1, with e_0^2 and h_0 the mean of e^2
 * (Bollerslev 1986, Journal of Econometrics 31, 307-327; start as in Fiorentini, Calzolari and Panattoni 1996, Journal of Applied
 * Econometrics 11, 399-417), with exact derivatives in b, omega, alpha, beta. `columns` hold the constant. The slope that each row gives is put
 * into `scores` where it is given. Cost n k.
 */
export function garchLikelihood(
  y: Float64Array,
  columns: readonly Float64Array[],
  parameters: Float64Array,
  scores?: Float64Array[],
): Slope {
  const n = y.length;
  const k = columns.length;
  const [omega, alpha, beta] = [parameters[k]!, parameters[k + 1]!, parameters[k + 2]!];
  const e = y.slice();
  columns.forEach((x, j) => {
    for (let t = 0; t < n; t++) e[t]! -= parameters[j]! * x[t]!;
  });
  let squareBefore = e.reduce((total, one) => total + one * one, 0) / n;
  let h = squareBefore;
  // Slopes of h and of the e^2 of the row before, by parameter.
  const slopes = new Float64Array(k + 3);
  const ofSquare = Float64Array.from({ length: k + 3 }, (_, j) =>
    j < k ? (-2 / n) * columns[j]!.reduce((total, x, t) => total + x * e[t]!, 0) : 0,
  );
  slopes.set(ofSquare);
  const gradient = new Float64Array(k + 3);
  let value = (-n / 2) * Math.log(2 * Math.PI);
  for (let t = 0; t < n; t++) {
    for (let j = 0; j < k + 3; j++) slopes[j] = alpha * ofSquare[j]! + beta * slopes[j]!;
    slopes[k]! += 1;
    slopes[k + 1]! += squareBefore;
    slopes[k + 2]! += h;
    h = omega + alpha * squareBefore + beta * h;
    const error = e[t]!;
    value -= 0.5 * (Math.log(h) + (error * error) / h);
    const ofH = (0.5 * ((error * error) / h - 1)) / h;
    const score = (j: number) => ofH * slopes[j]! + (j < k ? (error * columns[j]![t]!) / h : 0);
    for (let j = 0; j < k + 3; j++) gradient[j]! += score(j);
    scores?.push(Float64Array.from(slopes, (_, j) => score(j)));
    squareBefore = error * error;
    for (let j = 0; j < k; j++) ofSquare[j] = -2 * error * columns[j]![t]!;
  }
  return { value, gradient };
}
