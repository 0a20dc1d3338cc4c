/**
 * Learning a linear classifier: dual coordinate descent for a support vector machine with squared loss (Hsieh et al., "A Dual
 * Coordinate Descent Method for Large-scale Linear SVM", ICML 2008), one target against all others.
 */

/** Examples as rows of feature numbers; every feature weighs the same, and a row has length one. */
export interface Rows {
  readonly rows: readonly Int32Array[];
  readonly features: number;
}

export interface Model {
  readonly weights: Float64Array;
  bias: number;
}

/**
 * @param signs 1 does it, -1 does not, 0 is left out.
 * @param cost what a mistake costs; those on positives count `lift` times.
 */
export function learn({ rows, features }: Rows, signs: Int8Array, cost: number, lift: number, epochs: number): Model {
  const weights = new Float64Array(features);
  let bias = 0;
  const used = [...signs.keys()].filter((row) => signs[row] !== 0);
  const duals = new Float64Array(rows.length);
  const norms = rows.map((row) => 1 / Math.sqrt(row.length || 1));
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * below);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = used.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [used[i], used[j]] = [used[j]!, used[i]!];
    }
    for (const i of used) {
      const row = rows[i]!;
      const norm = norms[i]!;
      const sign = signs[i]!;
      let sum = 0;
      for (let k = 0; k < row.length; k++) sum += weights[row[k]!]!;
      const diagonal = 0.5 / (cost * (sign > 0 ? lift : 1));
      const gradient = sign * (sum * norm + bias) - 1 + diagonal * duals[i]!;
      const old = duals[i]!;
      if (old === 0 && gradient >= 0) continue;
      const now = Math.max(old - gradient / (2 + diagonal), 0);
      if (now === old) continue;
      duals[i] = now;
      const step = (now - old) * sign;
      for (let k = 0; k < row.length; k++) weights[row[k]!]! += step * norm;
      bias += step;
    }
  }
  return { weights, bias };
}

export function score({ weights, bias }: Model, row: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += weights[row[k]!]!;
  return sum / Math.sqrt(row.length || 1) + bias;
}
