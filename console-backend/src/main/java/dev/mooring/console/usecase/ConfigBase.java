package dev.mooring.console.usecase;

import dev.mooring.console.version.Sequence;

/**
 * What a configuration is edited from.
 *
 * @param release the version whose release asks the questions
 * @param answers the version whose answers one begins with; the new version has it as its parent
 * @param newest the newest version when it was opened: where there is a newer one by then, saving is refused
 */
public record ConfigBase(Sequence release, Sequence answers, Sequence newest) {

    /** Onto which release earlier answers go. */
    public enum Onto {
        /** The one that they were given for. */
        SAME_RELEASE,
        /** The newest version's. */
        NEWEST_RELEASE
    }

    public static ConfigBase newest(Sequence newest) {
        return new ConfigBase(newest, newest, newest);
    }

    /** As somebody saw it who had this version before them as the newest. */
    public ConfigBase withNewest(Sequence seen) {
        return isEarlier() ? new ConfigBase(release, answers, seen) : newest(seen);
    }

    /** Whether saving makes another version even where no answer is changed. */
    public boolean isEarlier() {
        return !answers.equals(newest);
    }
}
