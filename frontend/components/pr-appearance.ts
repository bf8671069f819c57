const YEAR = 60 * 60 * 24 * 365;

function remember(name: string, value: string) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Max-Age=${YEAR}; Path=/; SameSite=Lax${secure}`;
}

/** Applies and remembers theme, contrast and language; frontend/index.html reads them at the first paint. */
class PrAppearance extends HTMLElement {
  choose(what: 'theme' | 'contrast', value: string) {
    remember(`pr-${what}`, value);
    document.documentElement.setAttribute(`data-${what}-choice`, value);
    document.dispatchEvent(new Event('pr-appearance'));
  }

  speak(language: string) {
    remember('pr-lang', language);
    location.reload();
  }
}
customElements.define('pr-appearance', PrAppearance);
