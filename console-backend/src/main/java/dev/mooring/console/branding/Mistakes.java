package dev.mooring.console.branding;

import com.helger.css.parser.ParseException;
import com.helger.css.parser.Token;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tells the lines at which a style sheet is not understood, and goes on behind them as a browser does. */
final class Mistakes implements ICSSParseErrorHandler {

    private final IntConsumer line;

    Mistakes(IntConsumer line) {
        this.line = line;
    }

    @Override
    public void onCSSParseError(ParseException error, @Nullable Token lastSkipped) {
        tell(error.currentToken);
    }

    @Override
    public void onCSSUnexpectedRule(Token token, String rule, String message) {
        tell(token);
    }

    @Override
    public void onCSSDeprecatedProperty(Token prefix, Token identifier) {
        tell(identifier);
    }

    @Override
    public void onCSSBrowserCompliantSkip(@Nullable ParseException error, Token from, Token to) {
        tell(from);
    }

    @Override
    public void onIllegalCharacter(char character) {
        line.accept(0);
    }

    private void tell(@Nullable Token token) {
        line.accept(token == null ? 0 : Math.max(0, token.beginLine));
    }
}
