package dev.mooring.ui.updates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;
import dev.mooring.console.source.registry.RegistryAccess;
import dev.mooring.console.update.UpdateRequest;
import dev.mooring.console.update.UpdateSettings;
import dev.mooring.console.update.UpdateSource;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.SourceTest;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.shell.AppForm;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import java.util.List;

/** Source, schedule, order and policy of an application's updates. */
final class UpdatesForm extends AppForm {

    private final UpdateActions actions;
    private final SourceFields source = new SourceFields("settings__updates");
    private final TextField schedule = new TextField("When to look");
    private final Paragraph next = new Paragraph();
    private final Select<ReleaseOrder> order = new Select<>();
    private final Select<AutoDeploy> policy = new Select<>();
    private final Span tested = new Span();
    private final Div body = new Div();

    UpdatesForm(CurrentApp currentApp, BackgroundWork background, UpdateActions actions) {
        super(currentApp, background);
        this.actions = actions;
        findings.setId("settings__updates-findings");
        body.addClassName("mo-form");
        schedule.setId("settings__updates-schedule");
        schedule.setHelperText(
                "A cron expression such as 30 3 * * *, @every 6h, @default (every four hours), or @never.");
        next.setId("settings__updates-next");
        next.addClassName("mo-help");
        choices();
        tested.setId("settings__updates-tested");
        tested.getElement().setAttribute("role", "status");
        body.add(source, tested, schedule, next, order, policy, buttons());
        add(new Busy("Loading"));
    }

    private void choices() {
        order.setId("settings__updates-order");
        order.setLabel("Order of releases");
        order.setItems(ReleaseOrder.values());
        order.setItemLabelGenerator(UpdatesForm::words);
        policy.setId("settings__updates-policy");
        policy.setLabel("Deploy automatically");
        policy.setHelperText(
                "After a look by schedule, without anybody's click. A required release comes before later ones.");
        policy.setItems(AutoDeploy.values());
        policy.setItemLabelGenerator(AutoDeploy::words);
    }

    private static String words(ReleaseOrder order) {
        return switch (order) {
            case BY_CURSOR -> "As they were published";
            case BY_VERSION -> "By version number";
        };
    }

    private Div buttons() {
        Button save = new Button("Save", _ -> save());
        save.setId("settings__updates-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button test = new Button("Test the source", _ -> test());
        test.setId("settings__updates-test");
        Div buttons = new Div(save, test);
        buttons.addClassName("mo-version__actions");
        return buttons;
    }

    @Override
    protected void open(AppSlug found) {
        actions.show(this, found, this::loaded);
    }

    private void loaded(Outcome<UpdatesView> outcome) {
        switch (outcome) {
            case Outcome.Done<UpdatesView>(UpdatesView view, var _) -> draw(view);
            case Outcome.Refused<UpdatesView>(var _, List<Finding> reasons) -> refused(reasons);
        }
    }

    private void draw(UpdatesView view) {
        UpdateSettings settings = view.settings();
        source.show(UpdateRequest.of(settings), hasPassword(settings));
        schedule.setValue(settings.schedule().text());
        order.setValue(settings.order());
        policy.setValue(settings.autoDeploy());
        drawNext(view);
        removeAll();
        add(findings, body);
    }

    private void drawNext(UpdatesView view) {
        next.removeAll();
        next.add(new Span("Now: " + view.settings().schedule().words() + ", times in "
                + view.zone().getId() + "."));
        view.next().ifPresent(time -> next.add(new Span(" Next look: "), new RelativeTime(time)));
    }

    private static boolean hasPassword(UpdateSettings settings) {
        return settings.source() instanceof UpdateSource.Registry(RegistryAccess access, String _)
                && access.login().isPresent();
    }

    private UpdateRequest request() {
        return source.request(schedule.getValue(), order.getValue(), policy.getValue());
    }

    private void save() {
        app().ifPresent(slug -> actions.save(this, slug, request(), this::saved));
    }

    private void saved(Outcome<UpdateSettings> outcome) {
        tested.setText("");
        switch (outcome) {
            case Outcome.Done<UpdateSettings>(UpdateSettings _, List<Finding> notes) -> {
                findings.show(notes);
                Notes.tell("Saved");
                app().ifPresent(this::open);
            }
            case Outcome.Refused<UpdateSettings>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    private void test() {
        app().ifPresent(slug -> {
            tested.setText("Asking the source");
            actions.test(this, slug, request(), this::tested);
        });
    }

    private void tested(Outcome<SourceTest> outcome) {
        switch (outcome) {
            case Outcome.Done<SourceTest>(SourceTest test, List<Finding> notes) -> {
                tested.setText(test.words());
                findings.show(notes);
            }
            case Outcome.Refused<SourceTest>(var _, List<Finding> reasons) -> {
                tested.setText("");
                findings.show(reasons);
            }
        }
    }
}
