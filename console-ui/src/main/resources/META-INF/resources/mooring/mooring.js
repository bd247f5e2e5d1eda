/* Small things that only the browser knows: its zone, its clock, its clipboard, and whether the server is reached. */
(() => {
  if (window.mooring) {
    return;
  }

  /*
   * Where push falls back to long polling, an answer that comes at the very moment of asking may stay open on the server, which
   * has sent all of it and waits for ever to say so. Nothing of it is drawn before that. So it is cut off: the next question
   * names what was seen last, and the server sends the rest again.
   */
  const UNFINISHED_MILLIS = 1000;
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (String(url).includes('X-Atmosphere-Transport=long-polling')) {
      finishing(this);
    }
    return open.call(this, method, url, ...rest);
  };

  function finishing(request) {
    let timer;
    request.addEventListener('readystatechange', () => {
      if (request.readyState === 3 && !timer && request.responseText.trim()) {
        timer = setTimeout(() => request.abort(), UNFINISHED_MILLIS);
      } else if (request.readyState === 4) {
        clearTimeout(timer);
      }
    });
  }

  const UNITS = [
    ['year', 31536000],
    ['month', 2592000],
    ['week', 604800],
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });

  function relative(date) {
    const seconds = (date.getTime() - Date.now()) / 1000;
    const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return unit ? words.format(Math.round(seconds / unit[1]), unit[0]) : 'just now';
  }

  function duration(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const pair = (large, largeUnit, small, smallUnit) =>
      `${large} ${largeUnit}${small ? ` ${small} ${smallUnit}` : ''}`;
    if (seconds < 1) return 'under 1 s';
    if (seconds < 60) return `${seconds} s`;
    if (seconds < 3600) return pair(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    return pair(Math.floor(seconds / 3600), 'h', Math.floor((seconds % 3600) / 60), 'min');
  }

  /* Words are kept in a shadow root, out of the way of the server, which owns the element's own text. */
  class Ticking extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: 'open' });
      }
      this.draw();
      this.timer = setInterval(() => this.draw(), this.pause);
    }

    disconnectedCallback() {
      clearInterval(this.timer);
    }

    attributeChangedCallback() {
      if (this.shadowRoot) {
        this.draw();
      }
    }
  }

  class MooringTime extends Ticking {
    static observedAttributes = ['datetime'];
    pause = 20000;

    draw() {
      const date = new Date(this.getAttribute('datetime'));
      if (!Number.isNaN(date.getTime())) {
        this.shadowRoot.textContent = relative(date);
        this.title = exact.format(date);
      }
    }
  }

  class MooringElapsed extends Ticking {
    static observedAttributes = ['since', 'until'];
    pause = 1000;

    draw() {
      const since = this.getAttribute('since');
      const until = this.getAttribute('until');
      this.shadowRoot.textContent = since
        ? duration((until ? new Date(until) : new Date()) - new Date(since))
        : '';
    }
  }

  customElements.define('mooring-time', MooringTime);
  customElements.define('mooring-elapsed', MooringElapsed);

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  }

  /* While the server is not reached, all data on the page may be out of date: the style sheet says so. */
  function watchConnection() {
    const bar = document.createElement('div');
    bar.className = 'mo-connection';
    bar.setAttribute('role', 'status');
    document.body.append(bar);
    window.Vaadin?.connectionIndicator?.setAttribute('role', 'status');
    window.Vaadin?.connectionState?.addStateChangeListener((_, state) => {
      const lost = state === 'connection-lost' || state === 'reconnecting';
      document.documentElement.classList.toggle('mo-disconnected', lost);
      bar.textContent = lost
        ? 'The connection to the console is lost: what you see may be out of date. It comes back by itself.'
        : '';
    });
  }

  /* Tells an element once that it comes near the window: what is far away need not be drawn. */
  const near = new IntersectionObserver(
    (entries) =>
      entries
        .filter((entry) => entry.isIntersecting)
        .forEach(({ target }) => {
          near.unobserve(target);
          target.dispatchEvent(new CustomEvent('mo-near'));
        }),
    { rootMargin: '1200px 0px' },
  );

  /* The console's root, wherever a proxy serves it and whichever page is shown. */
  const root = new URL('..', import.meta.url).href;

  window.mooring = { copy, root, whenNear: (element) => near.observe(element) };
  watchConnection();
})();
