package dev.mooring.console.access.web;

import dev.mooring.console.access.WaitingTime;
import java.time.Duration;

/** What the login page says above its field. */
sealed interface Notice {

    String text();

    /** HTTP status of the page. */
    int status();

    /** Whether a screen reader is to interrupt for it. */
    default boolean isError() {
        return status() >= 400;
    }

    /** Nothing to say. */
    record None() implements Notice {
        @Override
        public String text() {
            return "";
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** After signing out. */
    record SignedOut() implements Notice {
        @Override
        public String text() {
            return "You are signed out.";
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** The browser came with a session that is over. */
    record Expired() implements Notice {
        @Override
        public String text() {
            return "Your session has ended. Sign in again to go on where you were.";
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** A wrong password. */
    record Wrong() implements Notice {
        @Override
        public String text() {
            return "That password is not right. Try again.";
        }

        @Override
        public int status() {
            return 401;
        }
    }

    /** Too many wrong passwords from there. */
    record Locked(Duration pause) implements Notice {
        @Override
        public String text() {
            return "Too many wrong passwords from your address. Try again in " + WaitingTime.words(pause) + ".";
        }

        @Override
        public int status() {
            return 429;
        }
    }

    /** The form was sent by a page of somebody else. */
    record OtherSite() implements Notice {
        @Override
        public String text() {
            return "That request came from another site and was refused. Sign in here.";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The password cannot be looked at. */
    record Unavailable() implements Notice {
        @Override
        public String text() {
            return "The cluster does not answer, so nobody can sign in at the moment. Try again shortly.";
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
