/**
 * Wraps a button that keeps a text: shares it, copies it, saves it as a file, or prints the page.
 * Says `done` in a live region; the text never leaves the browser.
 */
class PrKeep extends HTMLElement {
  private readonly words = document.createElement('span');

  connectedCallback() {
    if (this.words.isConnected) return;
    this.words.setAttribute('role', 'status');
    this.words.className = 'keep-done';
    this.append(this.words);
    this.addEventListener('click', (event) => {
      if (!this.words.contains(event.target as Node)) void this.keep();
    });
  }

  private async keep() {
    const way = this.getAttribute('way');
    if (way === 'print') return window.print();
    const text = this.getAttribute('text') ?? '';
    if (way === 'save') save(text, this.getAttribute('file') ?? 'planrunde.txt');
    else if (way === 'share' && 'share' in navigator) return this.share(text);
    else await copy(text);
    this.words.textContent = this.getAttribute('done') ?? '';
  }

  /** A share that was called off says nothing. */
  private async share(text: string) {
    try {
      await navigator.share({ title: this.getAttribute('heading') ?? '', url: whole(text) });
    } catch {
      return;
    }
  }
}

/** The address of the page if the text begins with a slash, so that links are whole. */
const whole = (text: string) => (text.startsWith('/') ? location.origin + text : text);

async function copy(text: string) {
  try {
    await navigator.clipboard.writeText(whole(text));
  } catch {
    // Without a secure context there is no clipboard: the old way still works.
    const field = document.createElement('textarea');
    field.value = whole(text);
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

function save(text: string, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

customElements.define('pr-keep', PrKeep);
