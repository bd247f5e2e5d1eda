/* A log that grows: keeps the last lines, shows those that match, and follows the end unless one scrolls away from it. */
(() => {
  if (customElements.get('mooring-log')) {
    return;
  }

  const MOST = 2000;
  const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

  class MooringLog extends HTMLElement {
    lines = [];
    dropped = 0;
    wanted = '';
    following = true;
    atEnd = true;

    connectedCallback() {
      if (this.text) {
        return;
      }
      this.note = document.createElement('p');
      this.note.className = 'mo-log__note';
      this.note.setAttribute('role', 'status');
      this.text = document.createElement('pre');
      this.text.className = 'mo-log__text';
      this.text.tabIndex = 0;
      this.text.setAttribute('role', 'log');
      this.text.setAttribute('aria-live', 'off');
      this.text.setAttribute('aria-label', this.getAttribute('label') ?? 'Log');
      this.text.addEventListener('scroll', () => {
        this.atEnd = this.text.scrollHeight - this.text.scrollTop - this.text.clientHeight < 40;
      });
      this.append(this.note, this.text);
      this.draw();
    }


    /* Lines as one text; answered when they are kept, so that the server sends no more than is drawn. */
    add(text) {
      this.lines.push(...text.replace(COLOURS, '').split('\n'));
      const over = this.lines.length - MOST;
      if (over > 0) {
        this.lines.splice(0, over);
        this.dropped += over;
      }
      this.later();
      return this.lines.length;
    }

    clear() {
      this.lines = [];
      this.dropped = 0;
      this.later();
    }

    filter(words) {
      this.wanted = words.toLowerCase();
      this.later();
    }

    follow(wanted) {
      this.following = wanted;
      this.atEnd = true;
      this.later();
    }

    shown() {
      return this.wanted ? this.lines.filter((line) => line.toLowerCase().includes(this.wanted)) : this.lines;
    }

    later() {
      if (!this.drawing) {
        this.drawing = true;
        setTimeout(() => {
          this.drawing = false;
          this.draw();
        }, 50);
      }
    }

    draw() {
      if (!this.text) {
        return;
      }
      const shown = this.shown();
      this.text.textContent = shown.join('\n');
      const words = [];
      if (this.wanted) {
        words.push(`${shown.length} of ${this.lines.length} lines match.`);
      }
      if (this.dropped) {
        words.push(`Only the last ${MOST} lines are shown here; download the log to see it whole.`);
      }
      this.note.textContent = words.join(' ');
      if (this.following && this.atEnd) {
        requestAnimationFrame(() => {
          this.text.scrollTop = this.text.scrollHeight;
        });
      }
    }
  }

  customElements.define('mooring-log', MooringLog);
})();
