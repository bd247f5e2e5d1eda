package dev.mooring.console.access;

import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tokens that were made in the settings, oldest first. */
@ApplicationScoped
public class ListApiTokens {

    private final ApiTokens tokens;

    ListApiTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    public Outcome<List<ApiToken>> list() {
        return AccessRefusals.guarded(() -> new Done<>(tokens.all()));
    }
}
