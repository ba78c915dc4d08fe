/** A shorter one could be found by trying. */
export const shortestSecretKey = 16;
