package dev.mooring.console.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "2852039166",
                "fe80::1",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "fd00:ec2::254",
                "168.63.129.16",
                "100.100.100.200",
                "0.0.0.0",
                "::",
                "224.0.0.1",
                "ff02::1"
            })
    void metadataAndLinkAreNeverConnectedToHoweverTheyAreWritten(String address) throws UnknownHostException {
        assertThat(ForbiddenAddresses.objection(InetAddress.getByName(address), Vantage.OUTSIDE))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.1.1", "93.184.216.34", "2001:db8::1", "fd00::1", "64:ff9b::a00:1"})
    void privateAndPublicAddressesMayBeTried(String address) throws UnknownHostException {
        assertThat(ForbiddenAddresses.objection(InetAddress.getByName(address), Vantage.IN_CLUSTER))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vantage.class)
    void theConsolesOwnPodIsNotTheApplications(Vantage vantage) throws UnknownHostException {
        assertThat(List.of("127.0.0.1", "127.8.8.8", "::1"))
                .allSatisfy(address -> assertThat(ForbiddenAddresses.objection(InetAddress.getByName(address), vantage)
                                .isPresent())
                        .isEqualTo(vantage == Vantage.IN_CLUSTER));
    }
}
