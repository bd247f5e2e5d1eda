package dev.mooring.console.deploy.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine.Kind;
import dev.mooring.console.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Differences of objects as lines of YAML, secrets masked. */
public final class Differences {

    private static final int CONTEXT = 3;
    private static final KubeObject NOTHING = new KubeObject(Map.of());

    private Differences() {}

    /** Whether only what the server and controllers write by themselves differs, such as the status. */
    public static boolean isSame(KubeObject before, KubeObject after) {
        return Visible.clean(before).equals(Visible.clean(after));
    }

    static List<DiffLine> between(KubeObject before, KubeObject after) {
        return lines(
                Visible.masked(before, Visible.clean(before), before),
                Visible.masked(after, Visible.clean(after), before));
    }

    /** Where only the manifest is known, what it says against the same part of the live object. */
    static List<DiffLine> wanted(KubeObject live, KubeObject manifest) {
        Map<String, @Nullable Object> wanted = Visible.clean(manifest);
        KubeObject part = new KubeObject(Projection.of(Visible.clean(live), wanted));
        return lines(Visible.masked(live, part.json(), live), Visible.masked(manifest, wanted, live));
    }

    /** As the vendor wrote it. */
    static List<DiffLine> added(KubeObject object) {
        return all(Kind.ADDED, Visible.masked(object, object.json(), NOTHING));
    }

    /** As somebody else wrote it, without what the server added. */
    static List<DiffLine> written(KubeObject object) {
        return all(Kind.ADDED, Visible.masked(object, Visible.clean(object), NOTHING));
    }

    static List<DiffLine> removed(KubeObject object) {
        return all(Kind.REMOVED, Visible.masked(object, Visible.clean(object), NOTHING));
    }

    private static List<DiffLine> all(Kind kind, Map<String, @Nullable Object> shown) {
        return yaml(shown).stream().map(line -> new DiffLine(kind, line)).toList();
    }

    private static List<String> yaml(Map<String, @Nullable Object> shown) {
        return YamlText.write(shown).lines().toList();
    }

    private static List<DiffLine> lines(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        List<String> old = yaml(before);
        List<String> changed = yaml(after);
        List<DiffLine> lines = new ArrayList<>();
        int shown = 0;
        List<AbstractDelta<String>> deltas = DiffUtils.diff(old, changed).getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            int start = delta.getSource().getPosition();
            context(lines, old, shown, start, shown > 0);
            delta.getSource().getLines().forEach(line -> lines.add(new DiffLine(Kind.REMOVED, line)));
            delta.getTarget().getLines().forEach(line -> lines.add(new DiffLine(Kind.ADDED, line)));
            shown = delta.getType() == DeltaType.INSERT
                    ? start
                    : start + delta.getSource().size();
            shown = Math.max(shown, start);
        }
        if (!deltas.isEmpty()) {
            tail(lines, old, shown);
        }
        return lines;
    }

    /** The unchanged lines before a difference: some after the last one, some before this one, a gap between. */
    private static void context(List<DiffLine> lines, List<String> old, int from, int to, boolean afterDifference) {
        int endOfHead = afterDifference ? Math.min(from + CONTEXT, to) : from;
        int startOfTail = Math.max(endOfHead, to - CONTEXT);
        same(lines, old, from, endOfHead);
        gap(lines, startOfTail - endOfHead);
        same(lines, old, startOfTail, to);
    }

    private static void tail(List<DiffLine> lines, List<String> old, int from) {
        int end = Math.min(from + CONTEXT, old.size());
        same(lines, old, from, end);
        gap(lines, old.size() - end);
    }

    private static void same(List<DiffLine> lines, List<String> old, int from, int to) {
        old.subList(from, to).forEach(line -> lines.add(new DiffLine(Kind.SAME, line)));
    }

    private static void gap(List<DiffLine> lines, int left) {
        if (left > 0) {
            lines.add(new DiffLine(Kind.GAP, left + (left == 1 ? " unchanged line" : " unchanged lines")));
        }
    }
}
