// Blocs as a command line asks for them: by which method, under which rules.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/engine/balance/blocs/blocs.hpp>

namespace entente {

/// What --method, --k, --mixed and --weighted say; `unasked` is the method where none is given.
BlocsOptions bloc_options_of(const Words& words, BlocMethod unasked = BlocMethod::two_blocs);

}  // namespace entente
