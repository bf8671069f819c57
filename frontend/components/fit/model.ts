/** A picture in tiles, as it was drawn. */
export interface Picture {
  /** With z, x and y in curly brackets; at the deepest zoom a pixel is a pixel. */
  url: string;
  /** The whole picture in one file. */
  overview: string;
  width: number;
  height: number;
  maxZoom: number;
  caption: string;
  note: string;
}

/** The same place in the picture and on the ground; a side that is not set yet is null. */
export interface Pair {
  picture: [number, number] | null;
  /** Longitude, latitude. */
  ground: [number, number] | null;
  /** Where the picture's point comes to lie on the ground; null as long as nothing fits. */
  lands: [number, number] | null;
  suspect: boolean;
}

/** How the picture lies on the ground: upper left, upper right, lower right, lower left. */
export interface Lying {
  corners: [number, number][];
  opacity: number;
}

export type Side = 'picture' | 'ground';
