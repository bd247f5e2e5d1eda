package dev.mooring.ui.settings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.access.ApiToken;
import dev.mooring.console.access.CreateApiToken;
import dev.mooring.console.access.ListApiTokens;
import dev.mooring.console.access.RandomToken;
import dev.mooring.console.access.RevokeApiToken;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.CopyButton;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;

/** The tokens that there are; a new one is shown once. */
final class TokenList extends Div {

    private final ListApiTokens listTokens;
    private final CreateApiToken createToken;
    private final RevokeApiToken revokeToken;
    private final BackgroundWork background;
    private final FindingList findings = new FindingList();
    private final UnorderedList tokens = new UnorderedList();
    private final TextField name = new TextField("Name of a new token");
    private final Div fresh = new Div();

    TokenList(
            ListApiTokens listTokens,
            CreateApiToken createToken,
            RevokeApiToken revokeToken,
            BackgroundWork background) {
        this.background = background;
        this.listTokens = listTokens;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
        addClassName("mo-form");
        findings.setId("settings__tokens-findings");
        tokens.setId("settings__tokens-list");
        tokens.addClassName("mo-plain-list");
        name.setId("settings__token-name");
        name.setHelperText("What it is for, such as nightly build.");
        fresh.setId("settings__token-fresh");
        fresh.getElement().setAttribute("role", "status");
        Button create = new Button("Create token", _ -> create());
        create.setId("settings__token-create");
        add(findings, tokens, fresh, name, create);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        load();
    }

    private void load() {
        background.ask(this, listTokens::list, this::draw);
    }

    private void draw(Outcome<List<ApiToken>> listed) {
        tokens.removeAll();
        switch (listed) {
            case Outcome.Done<List<ApiToken>>(List<ApiToken> found, var _) -> {
                found.forEach(token -> tokens.add(entry(token)));
                if (found.isEmpty()) {
                    tokens.add(new ListItem("There is no token yet."));
                }
            }
            case Outcome.Refused<List<ApiToken>>(var _, List<Finding> reasons) ->
                tokens.add(new ListItem(new FindingList(reasons)));
        }
    }

    private ListItem entry(ApiToken token) {
        Button revoke = new Button("Revoke", _ -> confirmRevoke(token));
        revoke.setId("settings__token-revoke-" + token.id());
        revoke.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        revoke.setAriaLabel("Revoke token " + token.name());
        Span made = new Span(new Span("made "), new RelativeTime(token.created()));
        made.addClassName("mo-quiet");
        ListItem item = new ListItem(new Code(token.name()), made, revoke);
        item.addClassName("mo-token");
        return item;
    }

    private void create() {
        String wanted = name.getValue();
        background.run(this, () -> createToken.create(wanted), this::created);
    }

    private void created(Outcome<RandomToken> outcome) {
        switch (outcome) {
            case Outcome.Done<RandomToken>(RandomToken token, var _) -> show(token);
            case Outcome.Refused<RandomToken>(var _, List<Finding> reasons) -> findings.show(reasons);
        }
    }

    private void show(RandomToken token) {
        String text = token.value();
        findings.show(List.of());
        name.clear();
        fresh.removeAll();
        Div line = new Div(new Code(text), new CopyButton("the token", () -> text));
        line.addClassName("mo-token");
        fresh.add(new Paragraph("Copy it now: it is not kept and cannot be shown again."), line);
        load();
    }

    private void confirmRevoke(ApiToken token) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("settings__token-confirm");
        dialog.setHeader("Revoke " + token.name() + "?");
        dialog.setText("Scripts that use it are refused from then on. This cannot be undone.");
        dialog.setConfirmButton("Revoke", _ -> revoke(token));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelButton("Cancel", _ -> {});
        dialog.setCancelable(true);
        dialog.open();
    }

    private void revoke(ApiToken token) {
        background.run(this, () -> revokeToken.revoke(token.id()), outcome -> {
            switch (outcome) {
                case Outcome.Done<Boolean> _ -> findings.show(List.of());
                case Outcome.Refused<Boolean>(var _, List<Finding> reasons) -> findings.show(reasons);
            }
            load();
        });
    }
}
