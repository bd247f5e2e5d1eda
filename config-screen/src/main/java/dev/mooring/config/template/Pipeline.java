package dev.mooring.config.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Commands, each of which hands its value to the next as the last argument.
 *
 * @param variables set from the last value, usually none
 * @param assigns whether the variables exist already ({@code =}) or are declared here ({@code :=})
 */
record Pipeline(int at, List<String> variables, boolean assigns, List<Command> commands) implements Located {

    /** An operand, or a function with its arguments. */
    record Command(int at, List<Operand> operands) implements Located {
        public Command {
            operands = List.copyOf(operands);
        }

        List<Operand> arguments() {
            return operands.subList(1, operands.size());
        }

        @Override
        public String source() {
            return operands.stream().map(Operand::asArgument).collect(Collectors.joining(" "));
        }
    }

    Pipeline {
        variables = List.copyOf(variables);
        commands = List.copyOf(commands);
    }

    @Override
    public String source() {
        String targets = variables.isEmpty() ? "" : String.join(", ", variables) + (assigns ? " = " : " := ");
        return targets + commands.stream().map(Command::source).collect(Collectors.joining(" | "));
    }
}
