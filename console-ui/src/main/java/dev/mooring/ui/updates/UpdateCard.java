package dev.mooring.ui.updates;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.DashboardCard;
import dev.mooring.ui.shell.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether there is something newer than what runs. */
@ApplicationScoped
public class UpdateCard implements DashboardCard {

    private final UpdateActions actions;
    private final AppNews news;

    public UpdateCard(UpdateActions actions, AppNews news) {
        this.actions = actions;
        this.news = news;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> card(AppView app) {
        return Optional.of(new Content(app.slug(), actions, news));
    }

    /** Hidden until there is something to say. */
    private static final class Content extends Div {

        private final AppSlug app;
        private final UpdateActions actions;

        Content(AppSlug app, UpdateActions actions, AppNews news) {
            this.app = app;
            this.actions = actions;
            setVisible(false);
            news.follow(this, app, this::hear);
        }

        private void hear(AppEvent event) {
            if (event instanceof AppEvent.UpdatesChanged) {
                load();
            }
        }

        @Override
        protected void onAttach(AttachEvent event) {
            super.onAttach(event);
            load();
        }

        private void load() {
            actions.show(this, app, outcome -> {
                if (outcome instanceof Outcome.Done<UpdatesView>(UpdatesView view, var _)) {
                    draw(view);
                }
            });
        }

        private void draw(UpdatesView view) {
            removeAll();
            setVisible(view.settings().hasSource());
            Panel panel = new Panel("Updates").withId("dashboard__updates");
            UpdateWords.newer(view).ifPresent(words -> panel.body().add(new Paragraph(words)));
            view.last().ifPresent(last -> panel.body().add(words(last)));
            panel.body().add(new Anchor(Links.here(Links.VERSIONS), "Open versions"));
            add(panel);
        }

        private static Paragraph words(LastCheck last) {
            Paragraph line = new Paragraph(new Span(last.words() + ", looked "), new RelativeTime(last.at()));
            line.addClassName("mo-quiet");
            return line;
        }
    }
}
