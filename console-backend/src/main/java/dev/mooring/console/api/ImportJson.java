package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ConfigValues file to be taken in. */
@Schema(name = "Import", description = "A ConfigValues file, and what to do with it")
record ImportJson(
        @Schema(description = "The text of a kots.io/v1beta1 ConfigValues file") @JsonProperty("file") @Nullable
        String file,

        @Schema(description = "Only tell what would change; nothing is saved") @JsonProperty("dryRun") @Nullable
        Boolean dryRun,

        @Schema(
                description = "Keys with which KOTS encrypted the file's passwords (encryptionKey of its Secret"
                        + " kotsadm-encryption). That Secret is looked for in this console's namespace too")
        @JsonProperty("encryptionKeys")
        @Nullable
        List<String> encryptionKeys,

        @Schema(description = "The version that was looked at; the newest one where it is missing")
        @JsonProperty("basedOn")
        @Nullable
        Long basedOn,

        @Schema(description = "Why, for those who read the versions later") @JsonProperty("note") @Nullable
        String note) {

    String text() {
        if (file == null) {
            throw Refusal.badRequest("file-missing", "The member file is missing.", "file");
        }
        return file;
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    List<String> keys() {
        return encryptionKeys == null ? List.of() : encryptionKeys;
    }

    String noteText() {
        return note == null ? "" : note;
    }

    /** Hides file and keys. */
    @Override
    public String toString() {
        return "ImportJson[basedOn=" + basedOn + ", dryRun=" + dryRun + "]";
    }
}
