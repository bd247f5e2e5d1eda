package dev.mooring.console.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mooring.console.deploy.DeployStep.StepState;
import dev.mooring.console.deploy.plan.Choices;
import dev.mooring.console.deploy.plan.Obstacle;
import dev.mooring.console.images.PullLogin;
import dev.mooring.console.images.RegistrySetting;
import dev.mooring.console.notify.Delivery;
import dev.mooring.console.update.UpdateSchedule;
import dev.mooring.console.update.UpdateSource;
import dev.mooring.console.version.VersionState;
import java.io.IOException;
import java.util.List;

/** How state is written down. Names of alternatives are part of the stored form: they may be added to, not changed. */
final class StoreJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addMixIn(Choices.class, AsDecisions.class)
            .addMixIn(VersionState.class, Alternative.class)
            .addMixIn(StepState.class, Alternative.class)
            .addMixIn(Obstacle.class, Alternative.class)
            .addMixIn(UpdateSource.class, Alternative.class)
            .addMixIn(UpdateSchedule.class, Alternative.class)
            .addMixIn(Delivery.State.class, Alternative.class)
            .addMixIn(RegistrySetting.class, Alternative.class)
            .addMixIn(PullLogin.class, Alternative.class)
            .build();

    static {
        MAPPER.registerSubtypes(
                new NamedType(VersionState.NeedsConfig.class, "needs-config"),
                new NamedType(VersionState.Ready.class, "ready"),
                new NamedType(VersionState.Deploying.class, "deploying"),
                new NamedType(VersionState.Cancelling.class, "cancelling"),
                new NamedType(VersionState.Deployed.class, "deployed"),
                new NamedType(VersionState.Failed.class, "failed"),
                new NamedType(Obstacle.ForeignFields.class, "foreign-fields"),
                new NamedType(Obstacle.ImmutableFields.class, "immutable-fields"),
                new NamedType(Obstacle.HeldData.class, "held-data"),
                new NamedType(UpdateSource.None.class, "none"),
                new NamedType(UpdateSource.Folder.class, "folder"),
                new NamedType(UpdateSource.Registry.class, "registry"),
                new NamedType(UpdateSchedule.Off.class, "off"),
                new NamedType(UpdateSchedule.Every.class, "every"),
                new NamedType(UpdateSchedule.Cronlike.class, "cron"),
                new NamedType(Delivery.State.Waiting.class, "waiting"),
                new NamedType(Delivery.State.Sent.class, "sent"),
                new NamedType(Delivery.State.GivenUp.class, "given-up"),
                new NamedType(RegistrySetting.ConsoleDefault.class, "console"),
                new NamedType(RegistrySetting.Off.class, "off"),
                new NamedType(RegistrySetting.Own.class, "own"),
                new NamedType(PullLogin.None.class, "none"),
                new NamedType(PullLogin.Typed.class, "typed"),
                new NamedType(PullLogin.InSecret.class, "secret"),
                new NamedType(StepState.Waiting.class, "waiting"),
                new NamedType(StepState.Running.class, "running"),
                new NamedType(StepState.Done.class, "done"),
                new NamedType(StepState.Failed.class, "failed"),
                new NamedType(StepState.Skipped.class, "skipped"));
    }

    private StoreJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Alternative {}

    /** A key of JSON is a string, and objects are more than that. */
    @JsonSerialize(converter = StoredDecisions.ToStored.class)
    @JsonDeserialize(converter = StoredDecisions.ToChoices.class)
    private interface AsDecisions {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + type.getName(), e);
        }
    }
}
