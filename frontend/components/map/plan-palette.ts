/** The map's colours, read from the design tokens of the element that shows it. */
export interface Palette {
  land: string; block: string; building: string; outline: string; public: string; road: string; casing: string; green: string;
  tree: string; water: string; rail: string; platform: string; square: string; yard: string;
  text: string; waterText: string; parkText: string; accent: string; accentText: string; surface: string;
  voice: string; office: string;
  /** High contrast: no soft shades. */
  plain: boolean;
  dark: boolean;
}

const TOKENS: Record<Exclude<keyof Palette, 'plain' | 'dark'>, [string, string]> = {
  land: ['--m-land', '#eceFe9'], block: ['--m-block', '#e3e5dd'], building: ['--m-bld', '#cdccc1'], outline: ['--m-bline', '#abaa9e'],
  public: ['--m-pub', '#b9ac9a'], road: ['--m-road', '#fff'], casing: ['--m-case', '#d2d6cd'], green: ['--m-green', '#cfe0c4'],
  tree: ['--m-tree', '#a5c497'], water: ['--m-water', '#b2d1df'], rail: ['--m-rail', '#82888d'], platform: ['--m-plat', '#d9dad4'],
  square: ['--m-square', '#f3eee2'], yard: ['--m-yard', '#e0e1db'], text: ['--m-text', '#34404a'],
  waterText: ['--m-water-text', '#22556e'], parkText: ['--m-park-text', '#2f5a2b'], accent: ['--accent', '#0f5b46'],
  accentText: ['--accent-text', '#0f5b46'], surface: ['--surface', '#fff'],
  voice: ['--font-voice', 'Georgia, serif'], office: ['--font-office', 'system-ui, sans-serif'],
};

/** Reads the tokens that hold for an element now. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const palette: Partial<Record<keyof Palette, string | boolean>> = {};
  for (const [key, [token, otherwise]] of Object.entries(TOKENS)) {
    palette[key as keyof Palette] = style.getPropertyValue(token).trim() || otherwise;
  }
  palette.plain = element.closest('[data-contrast=more]') !== null;
  palette.dark = !palette.plain && element.closest('[data-theme=dark]') !== null;
  return palette as unknown as Palette;
}
