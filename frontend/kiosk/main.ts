import '@fontsource-variable/bitter/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import 'leaflet/dist/leaflet.css';
import '../styles/tokens.css';
import './kiosk.css';
import { Kiosk } from './kiosk';

if ('serviceWorker' in navigator) void navigator.serviceWorker.register('./sw.js');
void navigator.storage?.persist?.();
// A long touch and two fingers belong to the map, not to the browser.
document.addEventListener('contextmenu', (event) => event.preventDefault());

const root = document.querySelector<HTMLElement>('#app');
if (root) void new Kiosk(root).start();
