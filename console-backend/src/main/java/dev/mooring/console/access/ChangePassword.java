package dev.mooring.console.access;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.Outcome.Done;
import dev.mooring.console.usecase.Outcome.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sets another admin password; every other browser is signed out. */
@ApplicationScoped
public class ChangePassword {

    private static final Logger LOG = Logger.getLogger(ChangePassword.class);
    private static final String SOURCE = "change-password";

    private final AdminPassword password;
    private final LoginThrottle throttle;
    private final CurrentUser user;

    ChangePassword(AdminPassword password, LoginThrottle throttle, CurrentUser user) {
        this.password = password;
        this.throttle = throttle;
        this.user = user;
    }

    /** Refused as INVALID where the current password is wrong or the new one is too short. */
    public Outcome<Boolean> change(String current, String next) {
        Optional<Finding> objection = PasswordRules.objection(next);
        if (objection.isPresent()) {
            return Outcome.refused(Reason.INVALID, objection.get());
        }
        return AccessRefusals.guarded(() -> changed(current, next));
    }

    private Outcome<Boolean> changed(String current, String next) {
        Optional<Duration> wait = throttle.attempt(SOURCE);
        if (wait.isPresent()) {
            return refused("password-locked", "Too many wrong passwords. Wait " + WaitingTime.words(wait.get()) + ".");
        }
        if (!password.isRight(current)) {
            return refused("password-wrong", "The current password is not right. Nothing was changed.");
        }
        throttle.succeeded(SOURCE);
        password.change(next, user.session());
        LOG.infof("password-changed by=%s", user.author());
        return new Done<>(true);
    }

    private static Outcome<Boolean> refused(String code, String message) {
        return Outcome.refused(Reason.INVALID, Finding.error(code, message, Place.ofSubject("current password")));
    }
}
