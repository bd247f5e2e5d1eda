package dev.mooring.config.template;

import dev.mooring.config.template.PassText.Origin;
import dev.mooring.config.template.PassText.Segment;
import dev.mooring.config.template.Rendering.Placed;
import java.util.ArrayList;
import java.util.List;

/** What a pass has written so far, remembering where each stretch came from. */
final class PassOutput {

    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();
    private final int limit;

    PassOutput(int limit) {
        this.limit = limit;
    }

    /** Whether so many more characters would go over the limit. */
    boolean isFull(int more) {
        return text.length() > limit - more;
    }

    /** Copies a stretch of the pass's own input, with its origins. */
    void copy(PassText from, int start, int end) {
        for (int i = from.indexAt(start); i < from.segments().size(); i++) {
            Segment segment = from.segments().get(i);
            if (segment.start() >= end) {
                return;
            }
            int first = Math.max(start, segment.start());
            int last = Math.min(end, segment.end());
            add(from.text(), first, last, from.sourceOf(first), segment.origin());
        }
    }

    void write(String value, int source, Origin origin) {
        add(value, 0, value.length(), source, origin);
    }

    private void add(String from, int first, int last, int source, Origin origin) {
        if (first >= last) {
            return;
        }
        int start = text.length();
        text.append(from, first, last);
        if (!extendsLast(source, origin)) {
            segments.add(new Segment(start, text.length(), source, origin));
        } else {
            Segment before = segments.removeLast();
            segments.add(new Segment(before.start(), text.length(), before.source(), origin));
        }
    }

    private boolean extendsLast(int source, Origin origin) {
        if (segments.isEmpty() || origin != Origin.SOURCE || segments.getLast().origin() != origin) {
            return false;
        }
        Segment last = segments.getLast();
        return last.source() + last.end() - last.start() == source;
    }

    PassText asInput() {
        List<Segment> all = segments.isEmpty() ? List.of(new Segment(0, 0, 0, Origin.SOURCE)) : segments;
        return new PassText(text.toString(), all);
    }

    /** The output with bytes that are no UTF-8 as they are. */
    String text() {
        return text.toString();
    }

    Rendering.Rendered asRendering() {
        return new Rendering.Rendered(GoText.wellFormed(text.toString()), placed());
    }

    Tracing.Traced asTraced(Makings makings) {
        return new Tracing.Traced(
                text.toString(),
                segments.stream().map(segment -> part(segment, makings)).toList());
    }

    private static Tracing.Part part(Segment segment, Makings makings) {
        return segment.origin() == Origin.ANSWER
                ? new Tracing.Part.Answer(
                        segment.start(), segment.end(), segment.source(), makings.at(segment.source()))
                : new Tracing.Part.Vendors(
                        segment.start(), segment.end(), segment.source(), segment.origin() == Origin.SOURCE);
    }

    /** Neighbouring answers are one stretch. */
    private List<Placed> placed() {
        List<Placed> stretches = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.origin() != Origin.ANSWER) {
                continue;
            }
            if (!stretches.isEmpty() && stretches.getLast().end() == segment.start()) {
                stretches.add(new Placed(stretches.removeLast().start(), segment.end()));
            } else {
                stretches.add(new Placed(segment.start(), segment.end()));
            }
        }
        return stretches;
    }
}
