package dev.mooring.console.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** A number that is not whole names no version; cut down to a whole one it would name another. */
@Singleton
class StrictNumbers implements ObjectMapperCustomizer {

    StrictNumbers() {}

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }
}
