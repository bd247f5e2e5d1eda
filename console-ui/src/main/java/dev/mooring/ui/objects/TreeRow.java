package dev.mooring.ui.objects;

import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.status.AppStatus;
import dev.mooring.console.status.ContainerState;
import dev.mooring.console.status.Descendant;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.console.status.rules.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the tree.
 *
 * @param key what it is known by, whatever its state
 * @param object what it opens; for a container its pod
 * @param container empty for an object
 * @param words why it is as it is
 */
record TreeRow(
        String key,
        ObjectRef object,
        Optional<ContainerState> container,
        Judgement judgement,
        String words,
        List<TreeRow> below) {

    private static final Comparator<TreeRow> WORST_FIRST = Comparator.<TreeRow, Health>comparing(
                    row -> row.judgement().health())
            .reversed()
            .thenComparing(TreeRow::object);

    TreeRow {
        below = List.copyOf(below);
    }

    /** The application's objects, those of a Helm release below it where they are known to be its. */
    static List<TreeRow> of(AppStatus status) {
        Map<ObjectRef, List<Descendant>> children = new HashMap<>();
        status.descendants()
                .forEach(descendant -> children.computeIfAbsent(descendant.owner(), added -> new ArrayList<>())
                        .add(descendant));
        Map<ObjectRef, List<TreeRow>> ofRelease = new HashMap<>();
        List<TreeRow> roots = new ArrayList<>();
        for (ObjectStatus object : status.objects()) {
            if (!object.object().isHelmRelease()) {
                TreeRow row = row(object, children);
                status.releaseOf(object.object())
                        .ifPresentOrElse(
                                release -> ofRelease
                                        .computeIfAbsent(release, added -> new ArrayList<>())
                                        .add(row),
                                () -> roots.add(row));
            }
        }
        status.objects().stream()
                .filter(object -> object.object().isHelmRelease())
                .map(object -> object(
                        object.object(),
                        object.judgement(),
                        sorted(ofRelease.getOrDefault(object.object(), List.of()))))
                .forEach(roots::add);
        return sorted(roots);
    }

    private static TreeRow row(ObjectStatus status, Map<ObjectRef, List<Descendant>> children) {
        return object(status.object(), status.judgement(), below(status.object(), children));
    }

    private static List<TreeRow> below(ObjectRef owner, Map<ObjectRef, List<Descendant>> children) {
        return sorted(children.getOrDefault(owner, List.of()).stream()
                .map(child -> object(
                        child.object(),
                        child.judgement(),
                        child.containers().isEmpty()
                                ? below(child.object(), children)
                                : child.containers().stream()
                                        .map(container -> container(child.object(), container))
                                        .toList()))
                .toList());
    }

    private static TreeRow object(ObjectRef object, Judgement judgement, List<TreeRow> below) {
        return new TreeRow(key(object), object, Optional.empty(), judgement, judgement.cause(), below);
    }

    private static TreeRow container(ObjectRef pod, ContainerState state) {
        String restarts = state.restarts() == 0
                ? ""
                : ", " + state.restarts() + (state.restarts() == 1 ? " restart" : " restarts");
        String words = state.words() + restarts;
        Judgement judgement = state.ready() ? Judgement.READY : Judgement.updating(words);
        return new TreeRow(key(pod) + "/" + state.name(), pod, Optional.of(state), judgement, words, List.of());
    }

    private static List<TreeRow> sorted(List<TreeRow> rows) {
        return rows.stream().allMatch(row -> row.container().isPresent())
                ? rows
                : rows.stream().sorted(WORST_FIRST).toList();
    }

    private static String key(ObjectRef object) {
        return object.apiVersion() + "/" + object.kind() + "/" + object.namespace() + "/" + object.name();
    }

    String kind() {
        return container.isPresent() ? "Container" : object.kindInWords();
    }

    String name() {
        return container.map(ContainerState::name).orElseGet(object::name);
    }

    /** The row with what of it matches; empty where nothing does. What matches keeps all that is below it. */
    Optional<TreeRow> filtered(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()
                || (kind() + " " + name() + " " + words())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted)) {
            return Optional.of(this);
        }
        List<TreeRow> fitting =
                below.stream().flatMap(row -> row.filtered(words).stream()).toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(new TreeRow(key, object, container, judgement, this.words, fitting));
    }

    boolean isWell() {
        return judgement.health() == Health.READY;
    }
}
