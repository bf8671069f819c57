/** The words from the server; a missing one shows its key. */
export class Texts {
  private words: Record<string, string> = {};

  replace(words: Record<string, string>) {
    this.words = words;
  }

  say(key: string, ...values: (string | number)[]): string {
    const text = this.words[key] ?? key;
    return text.replace(/\{(\d)\}/g, (whole, i: string) => String(values[Number(i)] ?? whole));
  }
}
