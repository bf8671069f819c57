import '@fontsource-variable/bitter/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import 'leaflet/dist/leaflet.css';
import '../styles/tokens.css';
import './wall.css';
import { Wall } from './wall-page';

document.documentElement.lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'de';
const root = document.querySelector<HTMLElement>('#app');
if (root) new Wall(root).start();
