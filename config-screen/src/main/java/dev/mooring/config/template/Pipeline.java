package dev.mooring.config.template;

import java.util.List;

/**
 * Commands, each of which hands its value to the next as the last argument.
 *
 * @param variables set from the last value, usually none
 * @param assigns whether the variables exist already ({@code =}) or are declared here ({@code :=})
 */
record Pipeline(int at, List<String> variables, boolean assigns, List<Command> commands) {

    /** An operand, or a function with its arguments. */
    record Command(int at, List<Operand> operands) {
        public Command {
            operands = List.copyOf(operands);
        }
    }

    Pipeline {
        variables = List.copyOf(variables);
        commands = List.copyOf(commands);
    }
}
