package dev.mooring.console.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.1.2.3,true",
        "10.0.0.0/8,11.1.2.3,false",
        "10.1.2.3,10.1.2.3,true",
        "10.1.2.3,10.1.2.4,false",
        "10.1.2.0/23,10.1.3.255,true",
        "fd00::/8,fd12::1,true",
        "fd00::/8,10.1.2.3,false",
        "0.0.0.0/0,203.0.113.1,true"
    })
    void aRangeHoldsTheAddressesWithItsPrefix(String range, String address, boolean inside) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", ""})
    void whatIsNoRangeIsRefusedAndNoNameIsLookedUp(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3:4711,10.1.2.3", "[fd00::1]:4711,fd00:0:0:0:0:0:0:1", "fd00::1,fd00:0:0:0:0:0:0:1"})
    void aPortBehindAnAddressIsLeftOut(String text, String address) {
        assertThat(AddressRange.address(text).map(InetAddress::getHostAddress)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "", "[", "host.example"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(AddressRange.address(text)).isEmpty();
    }
}
