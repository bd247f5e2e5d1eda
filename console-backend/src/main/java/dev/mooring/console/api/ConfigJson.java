package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mooring.config.evaluation.GroupState;
import dev.mooring.config.evaluation.ItemState;
import dev.mooring.config.evaluation.ItemState.OptionState;
import dev.mooring.config.evaluation.RowState;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.evaluation.ValueOrigin;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.version.Sequence;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An evaluated configuration screen as JSON. */
@Schema(name = "Configuration", description = "What the vendor asks, evaluated with certain answers")
record ConfigJson(
        String app,

        @Schema(description = "The version that the answers come from; to be sent back when saving")
        long basedOn,

        @Schema(description = "Whether these answers can be deployed")
        boolean deployable,

        List<GroupJson> groups,

        @Schema(description = "What stops these answers from being deployed")
        List<FindingJson> findings) {

    /** Questions under one heading. */
    @Schema(name = "ConfigGroup")
    record GroupJson(
            String name,
            String title,
            @Schema(description = "Markdown") String description,
            boolean visible,
            List<ItemJson> items) {
        static GroupJson of(GroupState group) {
            return new GroupJson(
                    group.name(),
                    group.title(),
                    group.description(),
                    group.visible(),
                    group.items().stream().map(ItemJson::of).toList());
        }
    }

    /** One question. */
    @Schema(name = "ConfigItem")
    record ItemJson(
            String name,

            @Schema(description = "text, textarea, password, bool, radio, dropdown, file, label, heading")
            String type,

            String title,
            @Schema(description = "Markdown") String help,

            @Schema(description = "The answer; 1 or 0 for bool, base64 for file. Missing where it is masked")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> value,

            @Schema(description = "What counts where there is no answer. Missing where it is masked")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> defaultValue,

            @Schema(description = "Whether it is a password or private key, whose value is not shown")
            boolean masked,

            @Schema(description = "Name of the given file") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> filename,

            @Schema(description = "Whether an answer is saved for it")
            boolean answered,

            boolean required,
            boolean readonly,
            boolean visible,

            @Schema(description = "Why this answer cannot stand") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> error,

            @Schema(description = "The choices of radio and dropdown, and what the cluster offers for a text")
            List<OptionJson> options,

            @Schema(description = "Where the value comes from that counts")
            ValueOrigin origin,

            @Schema(description = "Whether it is answered in rows")
            boolean repeatable,

            @Schema(description = "The rows of a repeatable item")
            List<RowJson> rows,

            @Schema(description = "What can be said of the value, such as a certificate's subject and expiry")
            List<String> facts,

            @Schema(description = "Whether a connection can be tried with it")
            boolean probe) {

        static ItemJson of(ItemState state) {
            boolean masked = state.item().isSecret();
            return new ItemJson(
                    state.name().value(),
                    state.type().wireName(),
                    state.title(),
                    state.help(),
                    Optional.of(state.value()).filter(value -> !masked),
                    Optional.of(state.defaultValue()).filter(value -> !masked),
                    masked,
                    Optional.of(state.filename()).filter(name -> !name.isEmpty()),
                    state.answered(),
                    state.item().required(),
                    !state.item().isEditable(),
                    state.visible(),
                    state.error(),
                    state.options().stream().map(OptionJson::of).toList(),
                    state.origin(),
                    state.item().repetition().isPresent(),
                    state.rows().stream().map(row -> RowJson.of(row, masked)).toList(),
                    state.facts(),
                    state.probe().isPresent());
        }
    }

    /** One row of a repeatable item. */
    @Schema(name = "ConfigRow")
    record RowJson(
            @Schema(description = "Names the row in answers and removeRows")
            String key,

            @Schema(description = "Missing where it is masked") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> value,

            @Schema(description = "Missing where it is masked") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> defaultValue,

            @Schema(description = "Name of the given file") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> filename,

            @Schema(description = "Whether it can be removed")
            boolean removable,

            @Schema(description = "Why this answer cannot stand") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> error) {

        static RowJson of(RowState row, boolean masked) {
            return new RowJson(
                    row.key().value(),
                    Optional.of(row.value()).filter(value -> !masked),
                    Optional.of(row.defaultValue()).filter(value -> !masked),
                    Optional.of(row.filename()).filter(name -> !name.isEmpty()),
                    row.removable(),
                    row.error());
        }
    }

    /** A choice. */
    @Schema(name = "ConfigOption")
    record OptionJson(
            @Schema(description = "The answer to give") String name, String title, boolean recommended) {
        static OptionJson of(OptionState option) {
            return new OptionJson(option.name(), option.title(), option.recommended());
        }
    }

    static ConfigJson of(AppSlug app, Sequence basedOn, ScreenState state) {
        return new ConfigJson(
                app.value(),
                basedOn.value(),
                state.isDeployable(),
                state.groups().stream().map(GroupJson::of).toList(),
                state.findings().stream().map(FindingJson::of).toList());
    }
}
