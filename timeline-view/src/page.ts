import { mount } from './mount';

/** The script of a page that stands alone: draws the document that is in the page, and offers `TrothTimeline.mount` to others. */
export { mount };

const data = document.getElementById('troth-timeline-data');
const place = document.getElementById('troth-timeline');
if (data && place) {
    mount(place, data.textContent ?? '');
}
