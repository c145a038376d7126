-- Runs in Neovim on an open file: asks what a user asks there and writes the answers, as JSON, to the file that the
-- environment variable ANSWERS names.
local PATIENCE = 20000
local answers = {}

local function client()
  return (vim.lsp.get_active_clients or vim.lsp.get_clients)()[1]
end

local function ask(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(0) }
  local reply, problem = client().request_sync(method, params, PATIENCE, 0)
  assert(reply, method .. ': ' .. tostring(problem))
  assert(not reply.err, method .. ': ' .. vim.inspect(reply.err))
  return reply.result
end

-- Counted from 0, as the protocol counts.
local function place_of(words)
  local line, column = unpack(vim.fn.searchpos('\\V' .. words, 'nw'))
  return { line = line - 1, character = column }
end

local function names(symbols, depth, found)
  for _, symbol in ipairs(symbols) do
    table.insert(found, string.rep('  ', depth) .. symbol.name)
    names(symbol.children or {}, depth + 1, found)
  end
  return found
end

local function findings()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { line = each.lnum, message = each.message, source = each.source })
  end
  return found
end

-- The first thing that can be done about a finding, done as Neovim does it.
local function fix(finding)
  local range = {
    start = { line = finding.lnum, character = finding.col },
    ['end'] = { line = finding.end_lnum, character = finding.end_col },
  }
  local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
  if not actions or not actions[1] then return nil end
  local chosen = actions[1].edit and actions[1] or client().request_sync('codeAction/resolve', actions[1], PATIENCE, 0).result
  vim.lsp.util.apply_workspace_edit(chosen.edit, client().offset_encoding)
  return { title = chosen.title, line = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1] }
end

local function look()
  local told = false
  local tell = vim.lsp.handlers['textDocument/publishDiagnostics']
  vim.lsp.handlers['textDocument/publishDiagnostics'] = function(...)
    told = true
    return tell(...)
  end
  assert(vim.wait(PATIENCE, function() return client() and told end, 20), 'the server told nothing')
  answers.outline = names(ask('textDocument/documentSymbol', {}) or {}, 0, {})
  local hover = ask('textDocument/hover', { position = place_of(os.getenv('WORDS')) })
  answers.hover = hover and hover.contents.value
  answers.findings = findings()
  local mendable = vim.tbl_filter(function(each) return each.message:find(os.getenv('FINDING'), 1, true) end, vim.diagnostic.get(0))
  answers.fix = mendable[1] and fix(mendable[1])
end

local ok, problem = pcall(look)
if not ok then answers.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(answers) }, os.getenv('ANSWERS'))
vim.cmd('qall!')
