/**
 * Least squares of y on a constant and, if asked, x, as rows are added one by one, each in a few steps. The sum of squares grows
 * by the square of the recursive residual, (y - its forecast)^2 / (1 + leverage) (Brown, Durbin & Evans 1975), so nothing large
 * is ever subtracted. While x has not varied the fit is the mean.
 */
export class GrowingFit {
  rows = 0;
  residualSquares = 0;
  slope = 0;
  meanX = 0;
  meanY = 0;
  /** sums of squares and products about the means */
  squaresX = 0;
  productsXY = 0;

  constructor(private readonly sloped: boolean) {}

  add(x: number, y: number): void {
    const before = this.rows++;
    const dx = x - this.meanX;
    const dy = y - this.meanY;
    if (before === 0) {
      this.meanX = x;
      this.meanY = y;
      return;
    }
    const surprise = dy - this.slope * dx;
    if (this.squaresX > 0) this.residualSquares += surprise ** 2 / (1 + 1 / before + dx ** 2 / this.squaresX);
    // The first row whose x differs settles the slope and is met exactly.
    else if (!this.sloped || dx === 0) this.residualSquares += dy ** 2 / (1 + 1 / before);
    this.meanX += dx / this.rows;
    this.meanY += dy / this.rows;
    if (!this.sloped) return;
    this.squaresX += dx * (x - this.meanX);
    this.productsXY += dx * (y - this.meanY);
    if (this.squaresX > 0) this.slope = this.productsXY / this.squaresX;
  }
}
