import '@fontsource-variable/bitter/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import 'leaflet/dist/leaflet.css';
import '../styles/tokens.css';
import './room.css';
import { tidy } from './kept';
import { Phone } from './phone-page';

tidy();
const root = document.querySelector<HTMLElement>('#app');
if (root) new Phone(root).start();
