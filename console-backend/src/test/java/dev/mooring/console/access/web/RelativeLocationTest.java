package dev.mooring.console.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLocationTest {

    @ParameterizedTest
    @CsvSource({
        "http://host:8800/api/v1/apps/shop/versions/0, /api/v1/apps, ../../api/v1/apps/shop/versions/0",
        "/api/v1/apps/shop/undeploy, /api/v1/apps/shop/undeploy, ../../../../api/v1/apps/shop/undeploy",
        "/login?next=%2F, /, ./login?next=%2F",
        "../login, /versions, ../login",
        "./, /login, ./",
        "https://elsewhere.example.com/x, /api, https://elsewhere.example.com/x"
    })
    void whatIsOursIsToldRelativeToWhatWasAsked(String location, String asked, String told) {
        assertThat(RelativeLocation.relative(location, asked, "host:8800")).isEqualTo(told);
    }
}
