#include "base/cbor.h"
