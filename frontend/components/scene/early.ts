/** Fetches what draws a scene while the page still starts, if its address asks for one (Wish on the server knows the words). */
if (new URLSearchParams(location.search).get('ansicht') === '3d') void import('./stage').catch(() => undefined);
