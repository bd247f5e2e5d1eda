package dev.mooring.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Choices.Choice;
import dev.mooring.console.object.ObjectRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a script decides where something stands in the way of a deploy. */
@Schema(name = "DeployDecisions", description = "How a version is to be planned or deployed; nothing in it is needed")
record DecisionsJson(
        @Schema(description = "At most one for each object") @JsonProperty("choices") @Nullable
        List<ChoiceJson> choices,

        @Schema(
                description =
                        "The digest of the plan that was looked at. Where the deploy would do something else by now,"
                                + " it is refused with status 409 and the code plan-outdated")
        @JsonProperty("planDigest")
        @Nullable
        String planDigest) {

    /** A decision about one object. */
    @Schema(name = "DeployChoice")
    record ChoiceJson(
            @JsonProperty("object") @Nullable NamedJson object,
            @JsonProperty("choice") @Nullable Choice choice) {}

    /** An object as its plan names it. */
    @Schema(name = "NamedObject")
    record NamedJson(
            @JsonProperty("apiVersion") @Nullable String apiVersion,
            @JsonProperty("kind") @Nullable String kind,

            @Schema(description = "Missing or empty for objects outside of namespaces")
            @JsonProperty("namespace")
            @Nullable
            String namespace,

            @JsonProperty("name") @Nullable String name) {}

    static final DecisionsJson NONE = new DecisionsJson(null, null);

    /** Whoever decides nothing sends no body, and then no type of it. */
    static DecisionsJson read(ObjectMapper mapper, @Nullable String body) throws JsonProcessingException {
        if (body == null || body.isBlank()) {
            return NONE;
        }
        DecisionsJson read = mapper.readValue(body, DecisionsJson.class);
        return read == null ? NONE : read;
    }

    Choices made() {
        Map<ObjectRef, Choice> byObject = new LinkedHashMap<>();
        List<ChoiceJson> given = choices == null ? List.of() : choices;
        for (ChoiceJson each : given) {
            if (each.object() == null || each.choice() == null) {
                throw Refusal.badRequest("choice-incomplete", "A choice needs its object and its choice.", "choices");
            }
            byObject.put(named(each.object()), each.choice());
        }
        return new Choices(byObject);
    }

    Optional<String> digest() {
        return Optional.ofNullable(planDigest);
    }

    private static ObjectRef named(NamedJson object) {
        if (object.apiVersion() == null || object.kind() == null || object.name() == null) {
            throw Refusal.badRequest(
                    "choice-incomplete", "An object is named by apiVersion, kind, namespace and name.", "choices");
        }
        return new ObjectRef(
                object.apiVersion(),
                object.kind(),
                object.namespace() == null ? "" : object.namespace(),
                object.name());
    }
}
