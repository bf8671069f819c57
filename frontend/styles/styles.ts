import '@fontsource-variable/bitter/wght.css';
import '@fontsource-variable/bitter/wght-italic.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import 'leaflet/dist/leaflet.css';
import './tokens.css';
import './planrunde.css';
