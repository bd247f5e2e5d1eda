package dev.mooring.ui.settings;

import com.vaadin.flow.component.Component;
import dev.mooring.console.access.CreateApiToken;
import dev.mooring.console.access.ListApiTokens;
import dev.mooring.console.access.RevokeApiToken;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;

/** Tokens for scripts. */
@ApplicationScoped
public class TokensSection implements SettingsSection {

    private final ListApiTokens listTokens;
    private final CreateApiToken createToken;
    private final RevokeApiToken revokeToken;
    private final BackgroundWork background;

    public TokensSection(
            ListApiTokens listTokens,
            CreateApiToken createToken,
            RevokeApiToken revokeToken,
            BackgroundWork background) {
        this.background = background;
        this.listTokens = listTokens;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String id() {
        return "tokens";
    }

    @Override
    public String title() {
        return "API tokens";
    }

    @Override
    public String effect() {
        return "A script that has one may do all that you may, by the REST API. What it does carries the token's name.";
    }

    @Override
    public Component content() {
        return new TokenList(listTokens, createToken, revokeToken, background);
    }
}
