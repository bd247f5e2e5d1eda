package dev.mooring.config.evaluation;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.screen.ConfigGroup;
import dev.mooring.config.template.Functions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the admin sees of one group. */
final class GroupFace {

    private final ConfigGroup group;
    private final LiveText title;
    private final LiveText description;
    private final LiveText when;
    private final List<ItemFace> items;
    private boolean holds = true;
    private @Nullable GroupState state;

    GroupFace(ConfigGroup group, List<ItemFace> items, Texts texts) {
        this.group = group;
        this.items = List.copyOf(items);
        this.title = texts.of(group.title());
        this.description = texts.of(group.description());
        this.when = texts.of(group.when());
    }

    /** An item that its texts read has changed. */
    void outdate() {
        title.outdate();
        description.outdate();
        when.outdate();
    }

    /** Looks at {@code when} again; tells whether the group's items have to be drawn again. */
    boolean decide(Functions functions) {
        boolean before = holds;
        holds = !when.text(functions).equals("false");
        return before != holds;
    }

    boolean holds() {
        return holds;
    }

    void draw(Functions functions) {
        List<ItemState> states = items.stream().map(ItemFace::state).toList();
        boolean visible = holds && states.stream().anyMatch(ItemState::visible);
        String label = title.text(functions);
        state = new GroupState(
                group, label.isEmpty() ? group.name() : label, description.text(functions), visible, states);
    }

    Stream<Finding> findings() {
        return Stream.of(title, description, when)
                .flatMap(text -> text.failure().stream())
                .map(failure -> TemplateFailure.of(failure, group.name()));
    }

    GroupState state() {
        return Objects.requireNonNull(state, "drawn before it is looked at");
    }
}
