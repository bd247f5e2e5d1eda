package dev.mooring.console.connection;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

/** What is done on a connection once it stands. */
@FunctionalInterface
interface Reach {

    /** Only asks whether anybody listens. */
    static Reach listening(Endpoint endpoint) {
        return socket -> Trial.reached(endpoint + " accepts connections.", List.of());
    }

    Trial over(Socket socket) throws IOException;
}
